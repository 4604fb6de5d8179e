package org.attune.benchmarks.server;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.attune.store.StorePlace;

/// The server's figures: answers kept a second, the page of a case among many, what is left when it is killed, and how soon a room shows a
/// change, to programs and in browsers.
///
/// Arguments: the repository, then `answers`, `page`, `studies`, `kills`, `room` or `browsers`, then how many rounds.
public final class ServerFigures {

    /// Our choices: a busy evening of a large clinic is a fraction of it.
    private static final int CLIENTS = 40;
    private static final int[] PER_SECOND = {200};
    private static final int[] PER_SECOND_ON_SERVER = {200, 400, 800};
    private static final long WARM_SECONDS = 15;
    private static final long SECONDS = 20;
    private static final int LONGEST_LIFE_MILLIS = 3_000;

    private final Path repository;
    private final PrintStream out;

    private ServerFigures(Path repository, PrintStream out) {
        this.repository = repository;
        this.out = out;
    }

    /// Measures what was asked for.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        ServerFigures figures = new ServerFigures(Path.of(arguments[0]).toAbsolutePath(),
                new PrintStream(System.out, true, StandardCharsets.UTF_8));
        int rounds = Integer.parseInt(arguments[2]);
        switch (arguments[1]) {
            case "answers" -> figures.answers(rounds);
            case "kills" -> figures.kills(rounds);
            case "room" -> new RoomFigures(figures.repository, figures.out).run(rounds);
            case "browsers" -> new BrowserFigures(figures.repository, figures.out).run(rounds);
            case "studies" -> new StudyPageFigures(figures.repository, figures.out).run(rounds);
            case "page" -> new CasePageFigures(figures.repository, figures.out).run(rounds);
            default ->
                throw new IllegalArgumentException(
                        "answers, page, studies, kills, room or browsers, not " + arguments[1]);
        }
    }

    private void answers(int rounds) throws IOException, InterruptedException {
        measure("SQLite", new StorePlace.InFolder(folder()), PER_SECOND, rounds);
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
            measure("PostgreSQL", new StorePlace.AtUrl(server.getJdbcUrl("postgres", "postgres"), folder()),
                    PER_SECOND_ON_SERVER, rounds);
        }
    }

    private void measure(String name, StorePlace place, int[] rates, int rounds)
            throws IOException, InterruptedException {
        AskedPractice practice = AskedPractice.make(place, CLIENTS);
        try (ServerProcess server = ServerProcess.start(repository, place)) {
            new AnswerLoad(practice, rates[0]).run(server.port(), WARM_SECONDS);
            for (int perSecond : rates) {
                List<Latencies> all = new ArrayList<>();
                for (int round = 0; round < rounds; round++) {
                    all.add(new AnswerLoad(practice, perSecond).run(server.port(), SECONDS));
                }
                out.printf(Locale.ROOT,
                        "%s, %d a second asked, %.0f a second kept: 99th percentile %s ms, median %s ms%n",
                        name, perSecond, all.stream().mapToInt(Latencies::count).average().orElse(0) / SECONDS,
                        said(all, 0.99), said(all, 0.5));
            }
        }
    }

    private static String said(List<Latencies> all, double share) {
        return all.stream().mapToDouble(one -> one.millis(share)).sorted()
                .mapToObj(millis -> String.format(Locale.ROOT, "%.1f", millis)).collect(Collectors.joining(", "));
    }

    private void kills(int rounds) throws IOException, InterruptedException {
        StorePlace place = new StorePlace.InFolder(folder());
        AskedPractice practice = AskedPractice.make(place, CLIENTS);
        AnswerLoad load = new AnswerLoad(practice, PER_SECOND[0]);
        Random random = new Random(1);
        int acknowledged = 0;
        int losses = 0;
        for (int round = 0; round < rounds; round++) {
            acknowledged += load.runUntilKilled(ServerProcess.start(repository, place),
                    500 + random.nextInt(LONGEST_LIFE_MILLIS));
            losses += load.losses();
        }
        out.printf(Locale.ROOT,
                "killed %d times under %d answers a second: %d answers acknowledged, %d clients miss one, "
                        + "the audit held each time, and the server started each time with nothing mended%n",
                rounds,
                PER_SECOND[0], acknowledged, losses);
    }

    private static Path folder() throws IOException {
        return Files.createTempDirectory("attune-figures");
    }
}
