package org.attune.core.tension;

/// What a tension is about. Source: Bordin, Psychotherapy: Theory, Research and Practice 16(3), 252-260, 1979.
public enum Place {
    TASK, GOAL, BOND
}
