package org.attune.core.transcript.pseudonym;

/// A language whose words the proposals know.
public enum Language {
    ENGLISH,
    /// Every noun has a capital letter, so a capital letter says nothing of a name.
    GERMAN
}
