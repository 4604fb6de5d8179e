package org.attune.benchmarks.speed;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import com.sun.management.OperatingSystemMXBean;
import org.attune.core.agreement.KrippendorffAlpha.Level;
import org.attune.core.agreement.numbers.IccForm;
import org.attune.core.agreement.ratings.Layout;
import org.attune.core.agreement.ratings.NumberRatings;
import org.attune.core.agreement.ratings.Rating;
import org.attune.core.agreement.ratings.Rating.Amount;
import org.attune.core.agreement.ratings.Rating.Other;
import org.attune.core.agreement.resampling.Bootstrap;
import org.attune.core.agreement.resampling.Coefficient;
import org.attune.core.agreement.resampling.Sessions;

/// How long coefficients of agreement and their intervals take, in wall and processor time: the median of several runs, with least and
/// most. The first run of each stands apart, for it includes compilation.
public final class AgreementFigures {

    private static final int SESSIONS = 500;
    private static final int CODERS = 4;
    private static final int CODES = 30;
    private static final int LEVELS = 5;
    private static final int THREADS = 2;
    private static final int ROUNDS = 9;
    /// Processor time comes in steps of a hundredth of a second, so that quick work is done so often in each round.
    private static final int OFTEN = 50;
    private static final double MILLION = 1e6;

    private static final OperatingSystemMXBean PROCESS = (OperatingSystemMXBean) ManagementFactory
            .getOperatingSystemMXBean();

    private AgreementFigures() {}

    /// Prints every figure on a line.
    public static void main(String[] arguments) {
        for (int units : new int[] {1, 10}) {
            List<NumberRatings> codes = IntStream.range(0, CODES)
                    .mapToObj(code -> complete(SESSIONS * units, CODERS, code)).toList();
            Sessions sessions = Sessions.of(IntStream.range(0, SESSIONS * units)
                    .mapToObj(unit -> "s" + unit / units).toList());
            time("ICC, ordinal alpha, kappa: 2,000 draws, 500 sessions of " + units + " units, 4 coders, 30 codes",
                    1, () -> intervals(codes, sessions));
        }
        NumberRatings large = complete(100_000, 5, 1);
        Coefficient icc = new Coefficient.Icc(IccForm.AGREEMENT_SINGLE);
        time("ICC(A,1) with interval, 100,000 x 5", OFTEN, () -> icc.of(large));
        NumberRatings holes = withHoles(10_000, 5);
        Coefficient alpha = new Coefficient.Alpha(Level.ORDINAL);
        time("Krippendorff ordinal, 10 % missing, 10,000 x 5", OFTEN, () -> alpha.of(holes));
    }

    private static Object intervals(List<NumberRatings> codes, Sessions sessions) {
        List<Object> found = new ArrayList<>();
        try (Bootstrap bootstrap = new Bootstrap(Bootstrap.USUAL_DRAWS, 1, THREADS)) {
            for (NumberRatings code : codes) {
                found.add(bootstrap.of(code, sessions, new Coefficient.Icc(IccForm.AGREEMENT_SINGLE)));
                found.add(bootstrap.of(code, sessions, new Coefficient.Alpha(Level.ORDINAL)));
                found.add(bootstrap.of(code, sessions, new Coefficient.Fleiss()));
            }
        }
        return found;
    }

    private static void time(String what, int often, Supplier<Object> work) {
        double[] wall = new double[ROUNDS];
        double[] processor = new double[ROUNDS];
        int kept = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long began = System.nanoTime();
            long used = PROCESS.getProcessCpuTime();
            for (int i = 0; i < often; i++) {
                kept ^= work.get().hashCode();
            }
            processor[round] = (PROCESS.getProcessCpuTime() - used) / MILLION / often;
            wall[round] = (System.nanoTime() - began) / MILLION / often;
        }
        System.out.println(what + ": wall ms " + words(wall) + "; CPU ms " + words(processor) + "; of results "
                + Integer.toHexString(kept));
    }

    private static String words(double[] millis) {
        double[] later = Arrays.copyOfRange(millis, millis.length / 4, millis.length);
        Arrays.sort(later);
        return String.format(Locale.ROOT, "%.1f (%.1f to %.1f), first %.1f", later[later.length / 2], later[0],
                later[later.length - 1], millis[0]);
    }

    private static NumberRatings complete(int units, int coders, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] rows = new double[units][coders];
        for (double[] row : rows) {
            int middle = random.nextInt(LEVELS);
            for (int coder = 0; coder < coders; coder++) {
                row[coder] = 1 + (random.nextInt(3) == 0 ? random.nextInt(LEVELS) : middle);
            }
        }
        return NumberRatings.complete(Layout.numbered(units, coders), rows);
    }

    private static NumberRatings withHoles(int units, int coders) {
        SplittableRandom random = new SplittableRandom(3);
        NumberRatings all = complete(units, coders, 3);
        List<List<Rating>> rows = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            List<Rating> row = new ArrayList<>();
            for (int coder = 0; coder < coders; coder++) {
                row.add(random.nextInt(10) == 0 ? Other.NOT_RATED : new Amount(all.pointsAt(unit, coder)));
            }
            rows.add(row);
        }
        return NumberRatings.of(all.layout(), rows);
    }
}
