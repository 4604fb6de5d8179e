package org.attune.formats.study;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.attune.core.study.StudiedCase.Leaving;
import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.Refusal;
import org.attune.formats.table.Cells;
import org.attune.formats.table.OpenTable;
import org.attune.formats.table.OptionalParts;
import org.attune.formats.table.TableOpener;
import org.attune.formats.table.TableSource;

/// Reads how cases ended: one row a case, with the columns `client` and `dropout`, as `attune simulate` writes it. Others are passed over.
///
/// A table in which one row cannot be used is refused, because a case that is left out of such a table changes every answer.
public final class EndingReader {

    private static final List<String> DROPOUT = List.of("dropout", "drop_out", "left_early");
    private static final Map<String, Leaving> WORDS = Map.of("1", Leaving.LEFT_EARLY, "yes", Leaving.LEFT_EARLY, "true",
            Leaving.LEFT_EARLY, "0", Leaving.STAYED, "no", Leaving.STAYED, "false", Leaving.STAYED);

    private final TableOpener opener;

    /// @param parts readers of other kinds of tables
    public EndingReader(OptionalParts parts) {
        this.opener = new TableOpener(parts);
    }

    /// How each case ended, by this table and those read before it.
    ///
    /// @param before what those say
    /// @throws Refusal when the table cannot be used, or contradicts itself or them
    public Map<String, Leaving> read(TableSource source, Map<String, Leaving> before) throws Refusal {
        String file = source.name();
        Map<String, Leaving> endings = new TreeMap<>(before);
        try (OpenTable table = opener.open(source, done -> {})) {
            StudyColumns columns = new StudyColumns(file, table.header(),
                    "A table of cases has the columns client and dropout.");
            int client = columns.find(StudyColumns.CASE);
            int dropout = columns.find(DROPOUT);
            Cells cells = new Cells();
            while (table.next(cells)) {
                take(file, cells, columns.client(cells, client), ending(file, cells, dropout), endings);
            }
        } catch (IOException e) {
            throw TableOpener.unreadable(file, e);
        }
        return endings;
    }

    private static Leaving ending(String file, Cells cells, int column) throws Refusal {
        if (cells.isMissing(column)) {
            return Leaving.NOT_SAID;
        }
        Leaving leaving = WORDS.get(cells.text(column).toLowerCase(Locale.ROOT));
        if (leaving == null) {
            throw new Refusal(new Problem(ProblemKind.LINE, file, cells.line(), "The dropout cannot be understood.",
                    "It is 1, yes or true where the client left before the agreed end, 0, no or false where not, or empty.",
                    "Write one of these."));
        }
        return leaving;
    }

    private static void take(String file, Cells cells, String client, Leaving leaving, Map<String, Leaving> endings)
            throws Refusal {
        Leaving before = endings.putIfAbsent(client, leaving);
        if (before != null && before != leaving) {
            throw new Refusal(new Problem(ProblemKind.CONTRADICTION, file, cells.line(),
                    "Case " + client + " is there twice and ends differently.", "Each case ends once.",
                    "Keep one of the rows."));
        }
    }
}
