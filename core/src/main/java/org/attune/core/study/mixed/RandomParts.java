package org.attune.core.study.mixed;

/// What is each case's own.
public enum RandomParts {
    /// Its level.
    LEVEL(1),
    /// Its level, and its slope along the first predictor.
    LEVEL_AND_FIRST_SLOPE(3);

    private final int numbers;

    RandomParts(int numbers) {
        this.numbers = numbers;
    }

    /// How many numbers say how the cases differ.
    int numbers() {
        return numbers;
    }

    /// How many columns are random.
    int columns() {
        return this == LEVEL ? 1 : 2;
    }
}
