package org.attune.core.tension;

/// Which way a tension goes. Source: Eubanks, Muran and Safran 2018, https://doi.org/10.1037/pst0000185, who part moves away from
/// the other person or from the work, and moves against them.
public enum Strand {
    WITHDRAWAL, CONFRONTATION, MIXED
}
