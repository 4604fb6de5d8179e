package org.attune.web.consent;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.store.cases.TherapyCase;
import org.attune.store.consent.Consent.Material;
import org.attune.web.page.Page;
import org.attune.web.words.Language;

/// What a client agreed to, read and changed together with them.
///
/// @param therapyCase the case
/// @param language the language of the texts
/// @param freely that it is free, as the client reads it
/// @param purposes what can be agreed to
/// @param given what was agreed to and holds
/// @param ended what was withdrawn
/// @param refusal why the last try did not work; empty at first
public record ConsentPage(TherapyCase therapyCase, Language language, String freely, List<Offer> purposes,
        List<Given> given, List<Given> ended, String refusal) implements Page {

    private static final int UNPROCESSABLE = 422;

    public ConsentPage {
        requireNonNull(therapyCase, "therapyCase");
        requireNonNull(language, "language");
        requireNonNull(freely, "freely");
        purposes = List.copyOf(purposes);
        given = List.copyOf(given);
        ended = List.copyOf(ended);
        requireNonNull(refusal, "refusal");
    }

    /// A purpose that can be agreed to.
    ///
    /// @param key as it is sent
    /// @param title what it is called
    /// @param text what it means
    /// @param materials with what
    /// @param rows the matrix: for whom, and since when
    /// @param people by whom; none where it is the practice's affair as a whole
    public record Offer(String key, String title, String text, List<Choice> materials, List<Row> rows,
            List<Choice> people) {
        public Offer {
            materials = List.copyOf(materials);
            rows = List.copyOf(rows);
            people = List.copyOf(people);
        }
    }

    /// Something to choose.
    ///
    /// @param value as it is sent
    /// @param name as it is read
    public record Choice(String value, String name) {}

    /// One row of the matrix.
    ///
    /// @param who by whom
    /// @param cells for each material since when, in words; empty where it is not agreed to
    public record Row(String who, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// Something that was agreed to.
    ///
    /// @param id what it is withdrawn by
    /// @param what purpose, material and person
    /// @param when since when, until when, and which text was read
    public record Given(String id, String what, String when) {}

    /// A material in a word, over its column.
    public String word(String material) {
        return ConsentMaking.word(Material.valueOf(material));
    }

    /// Where the page is.
    public String path() {
        return "/cases/" + therapyCase.id() + "/consent";
    }

    /// Where the agreements of the case are.
    public String back() {
        return "/cases/" + therapyCase.id() + "/agreements";
    }

    /// The languages to read the texts in.
    public List<Language> languages() {
        return List.of(Language.values());
    }

    @Override
    public String title() {
        return "Consent of " + therapyCase.pseudonym();
    }

    @Override
    public int status() {
        return refusal.isEmpty() ? 200 : UNPROCESSABLE;
    }
}
