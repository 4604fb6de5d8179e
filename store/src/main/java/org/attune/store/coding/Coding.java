package org.attune.store.coding;

import org.attune.store.audit.Journal;
import org.attune.store.keys.Chance;
import org.attune.store.keys.Envelopes;
import org.attune.store.material.Assignments;

/// Everything that a practice keeps of coding.
public final class Coding {

    private final Codebooks codebooks;
    private final Rounds rounds;
    private final Sheets sheets;
    private final Sheets goldSheets;
    private final Reveals reveals;
    private final Settlements settlements;

    /// Keeps codings by a journal, with ids from chance, and with all that coders do in envelopes.
    public Coding(Journal journal, Chance chance, Envelopes envelopes) {
        RoundRows rows = new RoundRows(envelopes);
        SheetRows sheetRows = new SheetRows(envelopes);
        reveals = new Reveals(journal, rows, sheetRows);
        codebooks = new Codebooks(journal);
        rounds = new Rounds(journal, chance, rows, sheetRows);
        sheets = new Sheets(journal, rows, sheetRows, Sheets.Whose.OWN);
        goldSheets = new Sheets(journal, rows, sheetRows, Sheets.Whose.GOLD);
        settlements = new Settlements(journal, envelopes, rows, reveals);
    }

    /// The codebooks that the practice took up.
    public Codebooks codebooks() {
        return codebooks;
    }

    /// Rounds of coding.
    public Rounds rounds() {
        return rounds;
    }

    /// What each coder does on sheets of their own.
    public Sheets sheets() {
        return sheets;
    }

    /// The sheets that coders in training are held against, written by whoever leads the round.
    public Sheets goldSheets() {
        return goldSheets;
    }

    /// What coders see of each other's sheets once all have handed in.
    public Reveals reveals() {
        return reveals;
    }

    /// What coders settled after the reveal.
    public Settlements settlements() {
        return settlements;
    }

    /// Coders of an open round have a task that needs what its sessions left behind.
    public static Assignments assignments() {
        return Reach::task;
    }
}
