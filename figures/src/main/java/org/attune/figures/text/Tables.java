package org.attune.figures.text;

import java.util.List;

import org.attune.figures.svg.Markup;

/// Writes tables. Those of class `cards` become cards on narrow screens: every cell knows the name of its column, and
/// every part says what it is, because a table that is not laid out as one is not read aloud as one.
public final class Tables {

    private Tables() {}

    /// Opens a table that becomes cards, with its caption, its head and its body; close it with [#end(Markup)].
    public static void beginCards(Markup page, String cssClass, String caption, List<String> columns) {
        page.open("div").with("class", "scroll");
        begin(page, "cards " + cssClass, caption, columns);
    }

    /// Opens a narrow table that scrolls in its own box where it has to, also by keyboard.
    public static void beginScrolling(Markup page, String cssClass, String caption, List<String> columns) {
        page.open("div")
                .with("class", "scroll")
                .with("tabindex", "0")
                .with("role", "group")
                .with("aria-label", caption);
        begin(page, cssClass, caption, columns);
    }

    private static void begin(Markup page, String cssClass, String caption, List<String> columns) {
        page.open("table").with("class", cssClass).with("role", "table");
        page.element("caption", "unseen", caption);
        page.open("thead").with("role", "rowgroup").open("tr").with("role", "row");
        for (String column : columns) {
            page.open("th").with("scope", "col").with("role", "columnheader").text(column).close();
        }
        page.close().close().open("tbody").with("role", "rowgroup").line();
    }

    public static void end(Markup page) {
        page.close().close().close().line();
    }

    /// Opens a row.
    public static Markup row(Markup page) {
        return page.open("tr").with("role", "row");
    }

    /// Opens the cell that names its row.
    public static Markup head(Markup page) {
        return page.open("th").with("scope", "row").with("role", "rowheader");
    }

    /// Opens a cell that needs no name where the head is not shown.
    public static Markup cell(Markup page) {
        return page.open("td").with("role", "cell");
    }

    /// Opens a cell; `column` is printed beside it where the head is not shown.
    public static Markup cell(Markup page, String column) {
        return cell(page).with("data-label", column);
    }

    /// A cell that holds one text.
    public static void cell(Markup page, String column, String text) {
        cell(page, column).text(text).close();
    }
}
