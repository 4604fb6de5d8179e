package org.attune.core.tension;

/// What a tension is about. Source: Bordin 1979, https://doi.org/10.1037/h0085885.
public enum Place {
    TASK, GOAL, BOND
}
