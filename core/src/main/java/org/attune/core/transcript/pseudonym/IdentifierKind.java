package org.attune.core.transcript.pseudonym;

/// What sort of thing could tell who somebody is.
public enum IdentifierKind {
    NAME, PLACE, ADDRESS, PHONE, EMAIL, DATE, AGE, NUMBER
}
