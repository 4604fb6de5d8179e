package org.attune.core.agreement.numbers;

/// Which intraclass correlation: whether coders are the same for all units, whether their levels count, and whether one coder's rating
/// or the mean of all is used.
///
/// Names: McGraw and Wong (1996), doi:10.1037/1082-989X.1.1.30; Shrout and Fleiss (1979), doi:10.1037/0033-2909.86.2.420.
/// Check: the names of each form are a test.
public enum IccForm {
    ONE_WAY_SINGLE("ICC(1)", "ICC(1,1)"),
    ONE_WAY_AVERAGE("ICC(k)", "ICC(1,k)"),
    AGREEMENT_SINGLE("ICC(A,1)", "ICC(2,1)"),
    AGREEMENT_AVERAGE("ICC(A,k)", "ICC(2,k)"),
    CONSISTENCY_SINGLE("ICC(C,1)", "ICC(3,1)"),
    CONSISTENCY_AVERAGE("ICC(C,k)", "ICC(3,k)");

    private final String mcGrawWong;
    private final String shroutFleiss;

    IccForm(String mcGrawWong, String shroutFleiss) {
        this.mcGrawWong = mcGrawWong;
        this.shroutFleiss = shroutFleiss;
    }

    /// Its name after McGraw and Wong.
    public String mcGrawWong() {
        return mcGrawWong;
    }

    /// Its name after Shrout and Fleiss.
    public String shroutFleiss() {
        return shroutFleiss;
    }

    /// Whether it is about the mean of all coders' ratings.
    public boolean isAverage() {
        return this == ONE_WAY_AVERAGE || this == AGREEMENT_AVERAGE || this == CONSISTENCY_AVERAGE;
    }
}
