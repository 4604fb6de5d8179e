package org.attune.store.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.attune.core.codebook.CodebookName;
import org.attune.core.coding.Settlement;
import org.attune.core.coding.Subject;
import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.access.Role;
import org.attune.store.coding.Plan.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nobody learns before the reveal whether a coder began, how far they are, or that they have handed in.
///
/// Two practices are made alike to the letter. In one a coder reads the transcript, plays the recording, codes, hands in, opens again and
/// hands in again; in the other they do nothing. Then everybody else asks every method of the store that reads anything, and tries every change of a round: both
/// practices must answer the same, audit with its hashes included.
public abstract class CodingSilenceContract extends CodingContract {

    private static final Set<String> READING = Set.of("find", "list", "show", "is", "holds", "verify", "read");
    private static final Instant LATER = Instant.parse("2026-04-01T09:00:00Z");

    @TempDir
    Path elsewhere;

    private final Set<String> asked = new TreeSet<>();

    @Test
    void allAnswersAreTheSameWhetherOrNotSomebodyCoded() throws SQLException {
        Kind[] kinds = Kind.values();
        for (int i = 0; i < kinds.length; i++) {
            again("coded" + i);
            List<String> coded = run(kinds[i], true);
            again("not" + i);
            List<String> not = run(kinds[i], false);

            assertThat(coded).hasSizeGreaterThan(2_000);
            assertThat(coded).as(kinds[i].name()).isEqualTo(not);
        }
        assertThat(asked).contains("Rounds.find", "Rounds.listLed", "Rounds.listOf", "Sheets.find", "Sheets.list",
                "Reveals.find", "Reveals.list", "Reveals.listRevealed", "Codebooks.list", "Audit.verify",
                "Audit.listForCase", "Cases.list",
                "Transcripts.read", "Onlookers.list");
    }

    @Test
    void theSameQuestionsShowACoderTheirOwnSheet() {
        Round round = opened(Kind.ORDINARY);
        codeMuch(round);

        assertThat(answers(coder, List.of(round.id(), firstOf(round))))
                .anyMatch(answer -> answer.startsWith("Sheets.find") && answer.contains("code=goes-quiet"));
        assertThat(answers(other, List.of(round.id(), firstOf(round))))
                .noneMatch(answer -> answer.contains("code=goes-quiet"));
    }

    /// A practice with the same people, ids and times as the one before.
    private void again(String name) {
        store.close();
        clock.pass(Duration.between(clock.instant(), Instant.parse("2026-03-02T09:00:00Z")));
        place = backend().newPlace(elsewhere.resolve(name));
        store = Store.open(place, clock, seeded(7));
        administrator = add("Ada", Role.ADMINISTRATOR).asking();
        therapist = add("Tess", Role.THERAPIST).asking();
        supervisor = add("Sun", Role.SUPERVISOR).asking();
        colleague = add("Cole", Role.THERAPIST).asking();
        prepare();
        allot(caseId);
    }

    private List<String> run(Kind kind, boolean isCoding) throws SQLException {
        Asker.Member lead = add("Leda", Role.CLINIC_LEAD).asking();
        String recording = leaveBehind();
        Round round = opened(kind);
        if (isCoding) {
            look(coder, recording);
            codeMuch(round);
            look(coder, recording);
        }
        clock.pass(Duration.between(clock.instant(), LATER));
        List<String> heard = new ArrayList<>(dump());
        List<Asker> askers = List.of(other, therapist, supervisor, colleague, administrator, lead,
                new Asker.Client(caseId, ""), PROGRAM, Asker.Program.EXPORT);
        for (Asker asker : askers) {
            heard.addAll(answers(asker, List.of(caseId, round.id(), firstOf(round), first, coder.personId())));
        }
        for (Asker.Member asker : List.of(other, therapist, supervisor, colleague, administrator, lead)) {
            heard.addAll(changes(asker, round));
        }
        return heard;
    }

    private void codeMuch(Round round) {
        code(coder, round, "mark 1 goes-quiet clear:4", "rest-absent 1", "rest-absent 2", "answer mended 2");
        store.coding().sheets().reopen(coder, round.id(), firstOf(round), REASON);
        code(coder, round, "rest-absent 3");
    }

    /// Whatever an asker is told by every method that reads, with every argument that could mean something.
    private List<String> answers(Asker asker, List<String> words) {
        List<String> answers = new ArrayList<>();
        for (Object part : parts()) {
            Stream.of(part.getClass().getMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers())
                            && !Modifier.isStatic(method.getModifiers()))
                    .filter(method -> READING.stream().anyMatch(method.getName()::startsWith))
                    .sorted(Comparator.comparing(Method::toString))
                    .forEach(method -> answers.addAll(answers(part, method, asker, words)));
        }
        return answers;
    }

    private List<String> answers(Object part, Method method, Asker asker, List<String> words) {
        List<List<Object>> lines = new ArrayList<>(List.of(List.of()));
        for (Class<?> type : method.getParameterTypes()) {
            List<List<Object>> longer = new ArrayList<>();
            for (List<Object> line : lines) {
                for (Object value : values(type, asker, words)) {
                    longer.add(Stream.concat(line.stream(), Stream.of(value)).toList());
                }
            }
            lines = longer;
        }
        String name = part.getClass().getSimpleName() + "." + method.getName();
        List<String> answers = new ArrayList<>();
        for (List<Object> line : lines) {
            asked.add(name);
            answers.add(name + Deep.text(line) + " -> " + Deep.text(answer(part, method, line)));
        }
        return answers;
    }

    /// What could be meant; nothing for a type that says nothing of coding, and then the method is not asked.
    private static List<Object> values(Class<?> type, Asker asker, List<String> words) {
        if (type.isInstance(asker)) {
            return List.of(asker);
        }
        if (type == String.class) {
            return List.copyOf(words);
        }
        if (type == int.class) {
            return List.of(1, 500);
        }
        if (type == CodebookName.class) {
            return List.of(BOOK);
        }
        return type.isEnum() ? List.of(type.getEnumConstants()) : List.of();
    }

    private static Object answer(Object part, Method method, List<Object> line) {
        try {
            return String.valueOf(Deep.text(method.invoke(part, line.toArray())));
        } catch (InvocationTargetException thrown) {
            return thrown.getCause();
        } catch (IllegalAccessException unasked) {
            throw new IllegalStateException(unasked);
        }
    }

    private List<Object> parts() {
        List<Object> parts = new ArrayList<>();
        for (Object whole : List.of(store, store.coding())) {
            Stream.of(whole.getClass().getMethods())
                    .filter(method -> method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers())
                            && method.getReturnType().getName().startsWith("org.attune.store."))
                    .sorted(Comparator.comparing(Method::getName))
                    .forEach(method -> parts.add(answerOf(whole, method)));
        }
        return parts;
    }

    private static Object answerOf(Object whole, Method method) {
        try {
            return method.invoke(whole);
        } catch (ReflectiveOperationException unasked) {
            throw new IllegalStateException(unasked);
        }
    }

    /// What comes of every change of a round and its sheets that somebody else tries; those of the coder's own sheets are theirs.
    private List<String> changes(Asker.Member asker, Round round) {
        String id = round.id();
        String session = firstOf(round);
        Map<String, Supplier<Object>> tries = new LinkedHashMap<>();
        tries.put("reveal", () -> store.coding().reveals().find(asker, id, session));
        tries.put("settle", () -> store.coding().settlements().settle(asker, id, session,
                new Settlement.WeDiffer(new Subject.InSegment(1, "goes-quiet")), ""));
        tries.put("reopen", () -> store.coding().sheets().reopen(asker, id, session, REASON));
        tries.put("hand in", () -> store.coding().sheets().handIn(asker, id, session));
        tries.put("gold", () -> store.coding().goldSheets().reopen(asker, id, session, REASON));
        tries.put("dismiss", () -> store.coding().rounds().dismiss(asker, id, coder.personId()));
        tries.put("dismissed", () -> store.coding().reveals().find(asker, id, session));
        tries.put("keep", () -> store.coding().codebooks().keep(asker, book(1), "the text"));
        List<String> heard = new ArrayList<>();
        tries.forEach((name, attempt) -> {
            try {
                heard.add(name + " -> " + Deep.text(attempt.get()));
            } catch (RuntimeException refused) {
                heard.add(name + " -> " + Deep.text(refused));
            }
        });
        return heard;
    }

    /// Every row of every table, with the lengths of coding sheets in place of their seals.
    private List<String> dump() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = store.passkeyTables().getConnection()) {
            for (String table : List.of("audit", "audit_head", "coding_round", "coding_session", "coding_coder",
                    "coding_sheet", "coding_settlement", "meeting", "consent")) {
                try (Statement asking = connection.createStatement();
                        ResultSet all = asking.executeQuery("select * from " + table)) {
                    while (all.next()) {
                        StringBuilder row = new StringBuilder(table);
                        for (int i = 1; i <= all.getMetaData().getColumnCount(); i++) {
                            String value = String.valueOf(all.getString(i));
                            boolean isSheet = table.equals("coding_sheet") && value.length() > 1_000;
                            row.append(' ').append(isSheet ? String.valueOf(value.length()) : value);
                        }
                        rows.add(row.toString());
                    }
                }
            }
        }
        return rows.stream().sorted().toList();
    }
}
