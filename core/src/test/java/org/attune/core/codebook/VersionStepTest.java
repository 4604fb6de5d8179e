package org.attune.core.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.attune.core.codebook.Change.Kind;
import org.attune.core.codebook.Change.OldCodings;
import org.attune.core.codebook.Mismatch.Way;
import org.junit.jupiter.api.Test;

class VersionStepTest {

    private static final Code QUIETER = Books.code("goes-quiet", Family.WITHDRAWAL, "q", "Says nothing any more.");
    private static final Code REKEYED = Books.code("goes-quiet", Family.WITHDRAWAL, "w", "Says less and less.");
    private static final Code NEW = Books.code("looks-away", Family.WITHDRAWAL, "l", "Looks away.");

    @Test
    void keepsOldCodingsComparableThatWereOnlyReworded() {
        VersionStep step = step(List.of(QUIETER, Books.SHARP, Books.ASKS), change("goes-quiet", Kind.REWORDED));

        assertThat(step.mismatches()).isEmpty();
        assertThat(step.oldCodings("goes-quiet")).isEqualTo(OldCodings.STAY_COMPARABLE);
        assertThat(step.oldCodings("gets-sharp")).isEqualTo(OldCodings.STAY_COMPARABLE);
    }

    @Test
    void countsOldCodingsByThemselvesOnceACodeMeansOtherMoments() {
        VersionStep step = step(List.of(QUIETER, Books.SHARP, Books.ASKS), change("goes-quiet", Kind.REDEFINED));

        assertThat(step.mismatches()).isEmpty();
        assertThat(step.oldCodings("goes-quiet")).isEqualTo(OldCodings.NOT_COMPARABLE);
    }

    @Test
    void keepsOldCodingsOfACodeThatIsGone() {
        VersionStep step = step(List.of(Books.SHARP, Books.ASKS, NEW), change("goes-quiet", Kind.REMOVED),
                change("looks-away", Kind.ADDED));

        assertThat(step.mismatches()).isEmpty();
        assertThat(step.oldCodings("goes-quiet")).isEqualTo(OldCodings.END);
        assertThat(step.oldCodings("looks-away")).isEqualTo(OldCodings.NONE);
        assertThat(step.codesAndItems()).containsExactly("gets-sharp", "asks-about-us", "looks-away", "goes-quiet",
                "mended");
    }

    @Test
    void asksForEveryDifferenceToBeOwnedUpTo() {
        VersionStep step = step(List.of(QUIETER, Books.SHARP, NEW));

        assertThat(step.mismatches()).extracting(Mismatch::says).containsExactlyInAnyOrder(
                "goes-quiet differs, so it must stand among the changes as reworded or redefined",
                "looks-away is not in version 1, so it must stand among the changes as added",
                "asks-about-us is in version 1 and no more in version 2, so it must stand among the changes as removed, "
                        + "or be put back");
        assertThat(step.mismatches()).extracting(Mismatch::way).containsOnly(Way.NOT_TOLD);
    }

    @Test
    void takesNoRewordingForACodeThatMovedToAnotherFamily() {
        Code moved = Books.code("goes-quiet", Family.CONFRONTATION, "q", "Says less and less.");

        assertThat(step(List.of(moved, Books.SHARP, Books.ASKS), change("goes-quiet", Kind.REWORDED)).mismatches())
                .extracting(Mismatch::says)
                .contains("goes-quiet differs, so it must stand among the changes as redefined");
        assertThat(step(List.of(moved, Books.SHARP, Books.ASKS), change("goes-quiet", Kind.REDEFINED)).mismatches())
                .isEmpty();
    }

    @Test
    void refusesChangesThatNobodyCanSee() {
        VersionStep step = step(List.of(REKEYED, Books.SHARP, Books.ASKS), change("goes-quiet", Kind.REKEYED),
                change("gets-sharp", Kind.REDEFINED), change("nobody", Kind.ADDED));

        assertThat(step.mismatches()).containsExactlyInAnyOrder(
                new Mismatch("gets-sharp", Way.NOT_SO,
                        "gets-sharp stands among the changes as redefined, but it is not; take that out"),
                new Mismatch("nobody", Way.NOT_SO,
                        "nobody stands among the changes as added, but it is not; take that out"));
        assertThat(step.oldCodings("goes-quiet")).isEqualTo(OldCodings.STAY_COMPARABLE);
    }

    @Test
    void endsEveryComparisonBySegmentWhenSegmentsHaveAnotherLength() {
        Codebook newer = new Codebook(new CodebookName("small", 2), Books.about(), 60, Books.first().codes(),
                List.of(Books.MENDED),
                List.of(new Revision(2, "Shorter segments.", List.of(change("segments", Kind.RESEGMENTED)))));
        VersionStep step = VersionStep.between(Books.first(), newer);

        assertThat(step.mismatches()).isEmpty();
        assertThat(step.oldCodings("goes-quiet")).isEqualTo(OldCodings.NOT_COMPARABLE);
        assertThat(step.oldCodings("mended")).isEqualTo(OldCodings.STAY_COMPARABLE);
    }

    @Test
    void remembersARedefinitionOverTheVersionsInBetween() {
        Revision redefined = new Revision(2, "Sharper.", List.of(change("goes-quiet", Kind.REDEFINED)));
        Revision backAgain = new Revision(3, "Back again.", List.of(change("goes-quiet", Kind.REDEFINED)));
        Codebook third = Books.of(3, Books.first().codes(), List.of(redefined, backAgain));
        VersionStep step = VersionStep.between(Books.first(), third);

        assertThat(step.mismatches()).isEmpty();
        assertThat(step.changes()).hasSize(2);
        assertThat(step.oldCodings("goes-quiet")).isEqualTo(OldCodings.NOT_COMPARABLE);
    }

    @Test
    void takesACodeThatWasTakenOutAndComesBackForAnother() {
        Revision out = new Revision(2, "Out.", List.of(change("goes-quiet", Kind.REMOVED)));
        Revision in = new Revision(3, "In again.", List.of(change("goes-quiet", Kind.ADDED)));
        Codebook third = Books.of(3, List.of(QUIETER, Books.SHARP, Books.ASKS), List.of(out, in));
        VersionStep step = VersionStep.between(Books.first(), third);

        assertThat(step.mismatches()).isEmpty();
        assertThat(step.oldCodings("goes-quiet")).isEqualTo(OldCodings.NOT_COMPARABLE);
    }

    @Test
    void noticesAHistoryThatWasWrittenOver() {
        Codebook second = Books.of(2, List.of(QUIETER, Books.SHARP, Books.ASKS),
                List.of(new Revision(2, "Sharper.", List.of(change("goes-quiet", Kind.REDEFINED)))));
        Codebook third = Books.of(3, second.codes(),
                List.of(new Revision(2, "Sharper.", List.of(change("goes-quiet", Kind.REWORDED))),
                        new Revision(3, "Nothing.", List.of())));

        assertThat(VersionStep.between(second, third).mismatches()).singleElement().satisfies(mismatch -> {
            assertThat(mismatch.way()).isEqualTo(Way.TOLD_OTHERWISE);
            assertThat(mismatch.says()).contains("otherwise than that version did");
        });
    }

    @Test
    void comparesOnlyAnOlderWithANewerVersionOfOneCodebook() {
        assertThatThrownBy(() -> VersionStep.between(Books.first(), Books.first())).hasMessageContaining("version 1");
        Codebook other = new Codebook(new CodebookName("other", 1), Books.about(), 300, Books.first().codes(),
                List.of(), List.of());
        assertThatThrownBy(() -> VersionStep.between(Books.first(), other)).hasMessageContaining("two codebooks");
    }

    @Test
    void letsOnlySegmentsHaveAnotherLength() {
        assertThatThrownBy(() -> change("goes-quiet", Kind.RESEGMENTED)).hasMessageContaining("segments");
        assertThatThrownBy(() -> change("segments", Kind.REWORDED)).hasMessageContaining("REWORDED");
    }

    private static Change change(String of, Kind kind) {
        return new Change(of, kind, "It had to be.");
    }

    private static VersionStep step(List<Code> codes, Change... changes) {
        return VersionStep.between(Books.first(),
                Books.of(2, codes, List.of(new Revision(2, "Learned from a year.", List.of(changes)))));
    }
}
