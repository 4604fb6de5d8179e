package org.attune.core.tension;

/// Which way a tension goes. Source: Eubanks, Muran and Safran, Psychotherapy 55(4), 508-519, 2018, who part
/// moves away from the other person or from the work, and moves against them.
public enum Strand {
    WITHDRAWAL, CONFRONTATION, MIXED
}
