package org.attune.web.page;

/// One page, ready to be shown: a record of what stands on it.
///
/// Its template has the record's name and lies in a folder named like the record's package: `today/TodayPage.jte` shows
/// `org.attune.web.today.TodayPage`. The template gets the [Frame] as `frame` and the record as `page`.
public non-sealed interface Page extends Reply {

    /// What the window and the browser's history call it. No answer and no name belongs here.
    String title();

    /// The status it is sent with; 422 where a form is shown again because of what was typed.
    default int status() {
        return 200;
    }

    /// Whether it shows what its form just made and what is shown this once, such as a link. A form that is sent again is answered
    /// with the same page then, and makes no second one.
    default boolean showsWhatWasMade() {
        return false;
    }
}
