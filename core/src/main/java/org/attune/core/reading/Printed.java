package org.attune.core.reading;

/// Where and when a reading appeared. What is not known is empty.
///
/// @param year the year, or words such as *in press*
/// @param container the journal, or the book that a chapter stands in
/// @param volume the volume of a journal
/// @param issue the issue within the volume; a report's number
/// @param pages the pages, or the number of an article
/// @param publisher who published a book or report
public record Printed(String year, String container, String volume, String issue, String pages, String publisher) {

    /// Nothing is known of it.
    public static final Printed UNKNOWN = new Printed("", "", "", "", "", "");

    private static final int LONGEST_NUMBER = 60;

    public Printed {
        year = ReadingText.line("a year", year, LONGEST_NUMBER);
        container = ReadingText.line("a journal or book", container, ReadingText.LONGEST_TITLE);
        volume = ReadingText.line("a volume", volume, LONGEST_NUMBER);
        issue = ReadingText.line("an issue", issue, LONGEST_NUMBER);
        pages = ReadingText.line("pages", pages, LONGEST_NUMBER).replaceAll("(?<=[0-9]) ?[-–—]+ ?(?=[0-9])", "–");
        publisher = ReadingText.line("a publisher", publisher, ReadingText.LONGEST_LINE);
    }
}
