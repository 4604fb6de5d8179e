package org.attune.core.reading;

/// Somebody who wrote a reading: a person, or an institution, which has no given name.
///
/// @param family the family name with what belongs to it, such as *van der Berg*; an institution's whole name
/// @param given the given names or their initials; empty for an institution, and where they are not known
public record Author(String family, String given) {

    public Author {
        family = ReadingText.line("a family name", family, ReadingText.LONGEST_LINE);
        given = ReadingText.line("a given name", given, ReadingText.LONGEST_LINE);
        if (family.isEmpty()) {
            throw new IllegalArgumentException("an author needs a family name, or the name of the institution");
        }
    }

    /// The initials of the given names, as *J. D.* and *J.-P.*; empty without any.
    public String initials() {
        StringBuilder initials = new StringBuilder();
        for (String name : given.split("[ .]+")) {
            if (!name.isEmpty()) {
                initials.append(initials.isEmpty() ? "" : " ").append(initialsOf(name));
            }
        }
        return initials.toString();
    }

    private static String initialsOf(String name) {
        StringBuilder joined = new StringBuilder();
        for (String part : name.split("-")) {
            if (!part.isEmpty()) {
                joined.append(joined.isEmpty() ? "" : "-").appendCodePoint(part.codePointAt(0)).append('.');
            }
        }
        return joined.toString();
    }
}
