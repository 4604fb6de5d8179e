package org.attune.benchmarks.quality;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.attune.core.course.Case;
import org.attune.core.course.Course;
import org.attune.core.instrument.Scale;
import org.attune.core.simulation.truth.KnownRupture;
import org.attune.core.simulation.truth.KnownRupture.Kind;

/// Reads the two files of a simulated regime: sessions (client, therapist, session, date, rater, scale, value) and truth.
///
/// The files are trusted: well formed, comma separated, without quotes. Any row of a session says that it was attended. Values printed
/// with four decimals are put back on the scale's grid.
final class KnownFiles {

    private final Scale scale;
    private final Map<String, TreeMap<Integer, Double>> points = new TreeMap<>();
    private final Map<String, Integer> lastSession = new HashMap<>();

    private KnownFiles(Scale scale) {
        this.scale = scale;
    }

    /// The clients' courses on a scale, by ascending id. A client without any score on it is left out.
    static List<Case> cases(Path sessions, Scale scale) throws IOException {
        KnownFiles files = new KnownFiles(scale);
        try (var lines = Files.lines(sessions, UTF_8)) {
            lines.skip(1).map(line -> line.split(",", -1)).forEach(files::take);
        }
        List<Case> cases = new ArrayList<>();
        files.points.forEach((client, scored) -> cases.add(Case.of(client, files.course(client, scored))));
        return cases;
    }

    private void take(String[] row) {
        int session = Integer.parseInt(row[2]);
        lastSession.merge(row[0], session, Math::max);
        if (row[4].equals("client") && row[5].equals(scale.name())) {
            double steps = Math.rint((Double.parseDouble(row[6]) - scale.lowest()) / scale.step());
            double onGrid = Math.min(scale.highest(), scale.lowest() + steps * scale.step());
            points.computeIfAbsent(row[0], client -> new TreeMap<>()).put(session, onGrid);
        }
    }

    private Course course(String client, TreeMap<Integer, Double> scored) {
        int[] sessions = scored.keySet().stream().mapToInt(Integer::intValue).toArray();
        double[] values = scored.values().stream().mapToDouble(Double::doubleValue).toArray();
        return Course.of(scale, sessions, values, lastSession.getOrDefault(client, 0));
    }

    /// The known tensions of each client, in order.
    static Map<String, List<KnownRupture>> truth(Path truth) throws IOException {
        Map<String, List<KnownRupture>> known = new HashMap<>();
        List<String> lines = Files.readAllLines(truth, UTF_8);
        List<String> names = List.of(lines.getFirst().split(","));
        for (String line : lines.subList(1, lines.size())) {
            Map<String, String> row = new HashMap<>();
            String[] cells = line.split(",");
            for (int i = 0; i < cells.length; i++) {
                row.put(names.get(i), cells[i]);
            }
            known.computeIfAbsent(cells[0], client -> new ArrayList<>()).add(rupture(row));
        }
        return known;
    }

    private static KnownRupture rupture(Map<String, String> row) {
        Kind kind = switch (row.getOrDefault("kind", "")) {
            case "V" -> Kind.V;
            case "gradual" -> Kind.GRADUAL;
            default -> Kind.STEP;
        };
        return new KnownRupture(number(row, "onset"), number(row, "end"),
                Double.parseDouble(row.getOrDefault("depth", "")),
                Double.parseDouble(row.getOrDefault("depth_sd", "")), kind, number(row, "repair_session"));
    }

    private static int number(Map<String, String> row, String name) {
        return Integer.parseInt(row.getOrDefault(name, ""));
    }
}
