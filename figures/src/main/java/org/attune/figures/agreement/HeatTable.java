package org.attune.figures.agreement;

import java.util.ArrayList;
import java.util.List;

import org.attune.figures.svg.Markup;
import org.attune.figures.svg.Numbers;
import org.attune.figures.text.Tables;

/// A table of counts whose cells are darker the more they hold; every cell has its number.
public final class HeatTable {

    private static final int SHADES = 5;

    private HeatTable() {}

    /// Writes it.
    ///
    /// @param caption what it holds, for who does not see it
    /// @param corner what rows and columns are
    /// @param names of rows and columns
    /// @param rows the counts
    public static void write(Markup page, String caption, String corner, List<String> names,
            List<List<Integer>> rows) {
        List<String> columns = new ArrayList<>(List.of(corner));
        columns.addAll(names);
        int most = rows.stream().flatMap(List::stream).mapToInt(Integer::intValue).max().orElse(0);
        Tables.beginScrolling(page, "heat", caption, columns);
        for (int row = 0; row < rows.size(); row++) {
            Tables.row(page);
            Tables.head(page).text(names.get(row)).close();
            for (int count : rows.get(row)) {
                Tables.cell(page).with("class", "heat-" + shade(count, most)).text(Numbers.grouped(count)).close();
            }
            page.close().line();
        }
        Tables.end(page);
    }

    private static int shade(int count, int most) {
        return count == 0 ? 0 : (int) Math.ceil((double) SHADES * count / most);
    }
}
