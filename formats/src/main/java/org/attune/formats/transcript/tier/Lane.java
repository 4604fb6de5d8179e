package org.attune.formats.transcript.tier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.attune.core.transcript.Speaker;
import org.attune.core.transcript.Timing.Between;
import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.Turn;
import org.attune.formats.transcript.tier.Tier.Label;

/// The turns of one person in a tier. Where that person's turns overlap, the later ones go to a second lane, for labels of a tier cannot
/// overlap.
///
/// @param speaker whose turns these are
/// @param tier the turns
public record Lane(String speaker, Tier tier) {

    /// What stands for somebody whom the transcript calls nothing.
    static final String NOBODY = "speaker";

    /// All turns that have times, in lanes by speaker.
    public static List<Lane> of(Transcript transcript) {
        List<Lane> lanes = new ArrayList<>();
        for (Speaker speaker : transcript.speakers()) {
            List<List<Label>> parted = new ArrayList<>();
            transcript.turns().stream().filter(turn -> turn.speaker().equals(speaker.label()))
                    .flatMap(turn -> label(turn).stream())
                    .sorted(Comparator.comparingLong(Label::startMillis))
                    .forEach(label -> place(label, parted));
            String name = speaker.label().isEmpty() ? NOBODY : speaker.label();
            for (int i = 0; i < parted.size(); i++) {
                lanes.add(new Lane(name, new Tier(i == 0 ? name : name + " (" + (i + 1) + ")", parted.get(i))));
            }
        }
        return lanes;
    }

    private static List<Label> label(Turn turn) {
        return turn.timing() instanceof Between time
                ? List.of(
                        new Label(time.startMillis(), Math.max(time.endMillis(), time.startMillis() + 1), turn.text()))
                : List.of();
    }

    private static void place(Label label, List<List<Label>> lanes) {
        for (List<Label> lane : lanes) {
            if (lane.getLast().endMillis() <= label.startMillis()) {
                lane.add(label);
                return;
            }
        }
        lanes.add(new ArrayList<>(List.of(label)));
    }

    /// Shows no name.
    @Override
    public String toString() {
        return "Lane[" + tier + "]";
    }
}
