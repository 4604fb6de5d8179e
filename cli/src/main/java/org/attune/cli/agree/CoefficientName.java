package org.attune.cli.agree;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.attune.cli.terminal.WrongUsage;
import org.attune.core.agreement.Closeness;
import org.attune.core.agreement.KrippendorffAlpha.Level;
import org.attune.core.agreement.numbers.IccForm;
import org.attune.core.agreement.resampling.Coefficient;

/// Coefficients as they are typed.
enum CoefficientName {
    PERCENT,
    KAPPA,
    KAPPA_LINEAR,
    KAPPA_QUADRATIC,
    FLEISS,
    CONGER,
    ALPHA,
    AC1,
    AC2_LINEAR,
    AC2_QUADRATIC,
    ICC_1,
    ICC_K,
    ICC_A1,
    ICC_AK,
    ICC_C1,
    ICC_CK,
    W,
    PREVALENCE,
    BIAS,
    ADJUSTED_KAPPA;

    String typed() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> all() {
        return Arrays.stream(values()).map(CoefficientName::typed).toList();
    }

    static CoefficientName get(String typed) {
        return Arrays.stream(values()).filter(name -> name.typed().equals(typed)).findFirst()
                .orElseThrow(() -> new WrongUsage(
                        "there is no coefficient \"" + typed + "\"; there are " + String.join(", ", all()) + "."));
    }

    /// Whether what differences mean, as somebody says it, can change the number.
    boolean heedsLevel() {
        return switch (this) {
            case ALPHA, ICC_1, ICC_K, ICC_A1, ICC_AK, ICC_C1, ICC_CK, W -> true;
            case PERCENT, KAPPA, KAPPA_LINEAR, KAPPA_QUADRATIC, FLEISS, CONGER, AC1, AC2_LINEAR, AC2_QUADRATIC,
                    PREVALENCE, BIAS, ADJUSTED_KAPPA ->
                false;
        };
    }

    /// The coefficient; alpha takes the level of the data.
    Coefficient on(Level level) {
        return switch (this) {
            case PERCENT -> new Coefficient.Percent();
            case KAPPA -> new Coefficient.Cohen(Closeness.SAME);
            case KAPPA_LINEAR -> new Coefficient.Cohen(Closeness.LINEAR);
            case KAPPA_QUADRATIC -> new Coefficient.Cohen(Closeness.QUADRATIC);
            case FLEISS -> new Coefficient.Fleiss();
            case CONGER -> new Coefficient.Conger();
            case ALPHA -> new Coefficient.Alpha(level);
            case AC1 -> new Coefficient.Gwet(Closeness.SAME);
            case AC2_LINEAR -> new Coefficient.Gwet(Closeness.LINEAR);
            case AC2_QUADRATIC -> new Coefficient.Gwet(Closeness.QUADRATIC);
            case ICC_1 -> new Coefficient.Icc(IccForm.ONE_WAY_SINGLE);
            case ICC_K -> new Coefficient.Icc(IccForm.ONE_WAY_AVERAGE);
            case ICC_A1 -> new Coefficient.Icc(IccForm.AGREEMENT_SINGLE);
            case ICC_AK -> new Coefficient.Icc(IccForm.AGREEMENT_AVERAGE);
            case ICC_C1 -> new Coefficient.Icc(IccForm.CONSISTENCY_SINGLE);
            case ICC_CK -> new Coefficient.Icc(IccForm.CONSISTENCY_AVERAGE);
            case W -> new Coefficient.Kendall();
            case PREVALENCE -> new Coefficient.OfTwoCategories(Coefficient.Index.PREVALENCE);
            case BIAS -> new Coefficient.OfTwoCategories(Coefficient.Index.BIAS);
            case ADJUSTED_KAPPA -> new Coefficient.OfTwoCategories(Coefficient.Index.ADJUSTED_KAPPA);
        };
    }
}
