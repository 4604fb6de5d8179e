package org.attune.core.reading;

/// How far the details of a reading were checked. It stays with the reading wherever it goes.
public enum Checked {
    /// Compared with a page of the publisher, an index or an archive.
    LOOKED_UP("looked-up", "details looked up", "Its details were compared with a published record."),
    /// Some of it compared, some of it not.
    PARTLY("partly", "details partly looked up",
            "Some of its details were seen in a published record; the rest is from memory, or missing. Words in square "
                    + "brackets are ours: we did not see its title."),
    /// Written down by us without looking.
    FROM_MEMORY("from-memory", "details from memory",
            "Its details are from memory and were not looked up: check them before you cite."),
    /// Brought by a practice.
    BROUGHT("brought", "details as brought", "Its details stand as somebody of the practice brought them.");

    private final String word;
    private final String briefly;
    private final String says;

    Checked(String word, String briefly, String says) {
        this.word = word;
        this.briefly = briefly;
        this.says = says;
    }

    /// The word that files have for it.
    public String word() {
        return word;
    }

    /// It in two or three words, for lists.
    public String briefly() {
        return briefly;
    }

    /// It in a sentence.
    public String says() {
        return says;
    }
}
