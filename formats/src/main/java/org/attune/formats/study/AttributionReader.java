package org.attune.formats.study;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.attune.core.course.Respondent;
import org.attune.core.study.causes.Attributed;
import org.attune.core.tension.Attribution;
import org.attune.formats.ProblemKind;
import org.attune.formats.Refusal;
import org.attune.formats.table.Cells;
import org.attune.formats.table.OpenTable;
import org.attune.formats.table.OptionalParts;
import org.attune.formats.table.TableOpener;
import org.attune.formats.table.TableSource;

/// Reads where people say that tensions came from: one row for each thing that somebody says, with the columns `client`, `session`, `by`
/// (client, therapist or observer) and `lies` (client, therapist, between, around, or unsure). Others are passed over.
///
/// A table in which one row cannot be used is refused.
public final class AttributionReader {

    private static final List<String> BY = List.of("by", "said_by", "who", "who_says", "rater", "respondent");
    private static final List<String> LIES = List.of("lies", "where", "where_it_lies", "place", "cause");
    private static final Map<String, Respondent> PEOPLE = Map.of("client", Respondent.CLIENT, "therapist",
            Respondent.THERAPIST, "observer", Respondent.OBSERVER);
    private static final Map<String, Attribution> PLACES = Map.of("client", Attribution.CLIENT, "therapist",
            Attribution.THERAPIST, "between", Attribution.BETWEEN, "between us", Attribution.BETWEEN, "between the two",
            Attribution.BETWEEN, "around", Attribution.AROUND, "around us", Attribution.AROUND, "around them",
            Attribution.AROUND, "unsure", Attribution.UNSURE);

    private final TableOpener opener;

    /// @param parts readers of other kinds of tables
    public AttributionReader(OptionalParts parts) {
        this.opener = new TableOpener(parts);
    }

    /// What everybody said.
    ///
    /// @throws Refusal when the table cannot be used
    public List<Attributed> read(TableSource source) throws Refusal {
        List<Attributed> all = new ArrayList<>();
        try (OpenTable table = opener.open(source, done -> {})) {
            StudyColumns columns = new StudyColumns(source.name(), table.header(),
                    "A table of attributions has the columns client, session, by and lies.");
            int client = columns.find(StudyColumns.CASE);
            int session = columns.find(StudyColumns.SESSION);
            int by = columns.find(BY);
            int lies = columns.find(LIES);
            Cells cells = new Cells();
            while (table.next(cells)) {
                all.add(new Attributed(columns.client(cells, client), columns.session(cells, session),
                        known(columns, cells, by, PEOPLE, "Who says it", "client, therapist or observer"),
                        known(columns, cells, lies, PLACES, "Where it lies",
                                "client, therapist, between, around or unsure")));
            }
        } catch (IOException e) {
            throw TableOpener.unreadable(source.name(), e);
        }
        return all;
    }

    private static <T> T known(StudyColumns columns, Cells cells, int column, Map<String, T> words, String what,
            String allowed) throws Refusal {
        T known = words.get(StudyColumns.word(cells, column));
        if (known == null) {
            throw columns.refusal(ProblemKind.LINE, cells, what + " cannot be understood.", "It is " + allowed + ".",
                    "Write one of these, or take the row out.");
        }
        return known;
    }
}
