package org.attune.cli.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.attune.cli.terminal.Spool;
import org.attune.core.instrument.Scoring.Reason;
import org.attune.core.instrument.Scoring.Score;
import org.attune.figures.svg.Numbers;
import org.attune.formats.csv.CsvWriter;
import org.attune.formats.forms.ScoredForm;
import org.attune.formats.forms.ScoredForm.ScaleScore;

/// Scored forms as lines of CSV, one a score. No answer is repeated.
final class ScoreLines implements Consumer<ScoredForm> {

    /// The columns: what `attune detect` reads, then what the score rests on.
    static final String HEADING = "client,session,date,rater,scale,value,answered,items,why_not,risk_items\n";

    /// A mean of answers has no more digits than these that mean something: our choice.
    private static final MathContext DIGITS = new MathContext(8);

    private final Spool to;
    private final boolean everyScale;
    private final Map<Reason, Long> unscored = new EnumMap<>(Reason.class);

    /// @param everyScale whether scales that only repeat others are printed, too
    ScoreLines(Spool to, boolean everyScale) {
        this.to = to;
        this.everyScale = everyScale;
    }

    @Override
    public void accept(ScoredForm form) {
        StringBuilder text = new StringBuilder();
        Set<String> covered = new HashSet<>();
        try {
            CsvWriter csv = new CsvWriter(text);
            for (ScaleScore score : form.scores()) {
                boolean isNew = covered.addAll(score.key().items());
                if (everyScale || isNew) {
                    line(csv, form, score);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a StringBuilder takes everything", e);
        }
        to.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void line(CsvWriter csv, ScoredForm form, ScaleScore score) throws IOException {
        for (String label : List.of(form.label().client(), form.label().session(), form.label().date(),
                form.label().rater())) {
            cell(csv, label);
        }
        csv.cell(score.key().scale().name());
        switch (score.score()) {
            case Score.Scored scored -> {
                csv.cell(BigDecimal.valueOf(scored.points()).round(DIGITS).doubleValue());
                csv.cell(scored.answered()).cell(scored.items()).empty();
            }
            case Score.Unscored none -> {
                csv.empty().cell(none.answered()).cell(none.items()).cell(none.why().words());
                unscored.merge(none.why(), 1L, Long::sum);
            }
        }
        cell(csv, String.join(" ", form.riskItems()));
        csv.endRow();
    }

    private static void cell(CsvWriter csv, String text) throws IOException {
        if (text.isEmpty()) {
            csv.empty();
        } else {
            csv.cell(text);
        }
    }

    /// How many scores there are not, and why; empty when every form has its score.
    Optional<String> refusals() {
        if (unscored.isEmpty()) {
            return Optional.empty();
        }
        long all = unscored.values().stream().mapToLong(Long::longValue).sum();
        List<String> reasons = unscored.entrySet()
                .stream()
                .map(one -> one.getKey().words() + ": " + Numbers.grouped(one.getValue()))
                .toList();
        return Optional.of(Numbers.counted(all, "form") + " without a score (" + String.join("; ", reasons) + ").");
    }
}
