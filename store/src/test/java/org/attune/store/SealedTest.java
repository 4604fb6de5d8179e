package org.attune.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.store.sql.Care;
import org.attune.store.sql.Database;
import org.attune.store.sql.Migrations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedTest {

    /// Columns of texts that lie open, each with why that may be. Ids, moments and hashes are left out by their names.
    private static final Map<String, String> OPEN = Map.ofEntries(
            Map.entry("a word of a closed set, a version or a name that the program gives",
                    "agenda_item.kind answer.whose answer.item audit.actor audit.action audit.subject clip.purpose "
                            + "brought_wording.instrument brought_wording.instrument_version brought_wording.language "
                            + "coding_round.purpose coding_round.materials coding_round.kind consent.purpose "
                            + "consent.material consent.text_version correction.sharing essay.state essay.language "
                            + "flag_state.rule flag_state.rule_version flag_state.parameters flag_state.state "
                            + "form.instrument form.instrument_version form.language gathering.phase "
                            + "gathering_role.role half.whose half.sharing half.device hint_answer.rule "
                            + "migration.step packet.materials packet_word.kind person.roles private_item.kind "
                            + "recording.kind setting.name tension_entry.kind therapy_case.rhythm_instrument "
                            + "therapy_case.rhythm_place therapy_case.therapy_end tombstone.kind transcript_step.kind "
                            + "words.whose"),
            Map.entry("a day or a time of day", "brought_wording.given_on event.on_date feed.since gathering.starts "
                    + "gathering.zone gathering.clock_since gathering.clock_seen meeting.held_on "
                    + "person.sessions_from"),
            Map.entry("a fingerprint, or what a key is made with", "audit.previous feed.fingerprint "
                    + "migration.fingerprint sign_in_guard.guarded private_key.salt private_key.recovery_salt"),
            Map.entry("ids of what a packet was made of", "packet.sources"),
            Map.entry("points, as in answers, which stand open", "correction.answers"),
            Map.entry("sealed by its owner's secrets, which no drill has",
                    "private_item.envelope private_key.envelope private_key.recovery private_leaf.envelope"),
            Map.entry("the text of a form or a codebook, and who allowed it: of no client, and for everybody",
                    "form.items coding_session.segments brought_wording.wording brought_wording.holder "
                            + "brought_wording.reference codebook.outline codebook.written"),
            Map.entry("details of published works", "reading.key reading.details"),
            Map.entry("what a practice chose, for everybody", "setting.value"),
            Map.entry("it is looked up by, and says who somebody is to those only who have the list elsewhere",
                    "therapy_case.pseudonym"),
            Map.entry("people of the practice are found by their names, and sign in before anything is opened",
                    "person.sign_in_name person.shown_name user_entities.name user_entities.display_name "
                            + "user_credentials.label"),
            Map.entry("public halves of passkeys", "user_credentials.public_key "
                    + "user_credentials.authenticator_transports user_credentials.public_key_credential_type "
                    + "user_credentials.attestation_object user_credentials.attestation_client_data_json"));
    private static final Pattern ID_MOMENT_OR_HASH = Pattern.compile("(?:.*_)?(?:id|at|hash)");
    private static final Set<String> NUMBERS = Set.of("integer", "bigint", "boolean", "timestamp");

    @TempDir
    Path folder;

    /// A new column of texts is sealed, or somebody says here why not.
    @Test
    void everyColumnOfTextsIsSealedOrMayLieOpen() {
        Set<String> texts = new TreeSet<>();
        try (Database database = Database.inFile(folder.resolve("attune.db"), Care.THROWN_AWAY)) {
            Migrations.run(database, Instant.EPOCH);
            database.read(work -> work.list("select t.name as tab, c.name as col, lower(c.type) as kind "
                    + "from sqlite_master t join pragma_table_info(t.name) c "
                    + "where t.type = 'table' and t.name not like 'sqlite%'",
                    row -> NUMBERS.contains(row.text("kind")) || ID_MOMENT_OR_HASH.matcher(row.text("col")).matches()
                            || texts.add(row.text("tab") + "." + row.text("col"))));
        }
        Set<String> judged = sealed();
        for (String columns : OPEN.values()) {
            for (String column : columns.split(" ")) {
                assertThat(judged.add(column)).as("%s is named once", column).isTrue();
            }
        }
        assertThat(texts).isEqualTo(judged);
    }

    private static Set<String> sealed() {
        return Sealed.ALL.stream().map(one -> one.table() + "." + one.column())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static final Pattern CELL = Pattern.compile("new Cell\\(\"(\\w+)\",[^;]*?\"(\\w+)\"\\)", Pattern.DOTALL);

    /// A drill that left one out would call a copy proved that loses it.
    @Test
    void everyColumnThatTheProgramSealsIsOpenedByADrill() throws IOException {
        Set<String> sealed = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                CELL.matcher(Files.readString(file)).results()
                        .forEach(found -> sealed.add(found.group(1) + "." + found.group(2)));
            }
        }
        sealed.removeIf(column -> column.startsWith("private_"));

        assertThat(sealed).isNotEmpty().isEqualTo(sealed());
    }
}
