package org.attune.formats;

import static java.util.Objects.requireNonNull;

/// A file cannot be used at all. It travels up to the border of this module, where it becomes a returned value.
public final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /// @param problem why
    public Refusal(Problem problem) {
        super(requireNonNull(problem, "problem").message());
        this.problem = problem;
    }

    /// Why.
    public Problem problem() {
        return problem;
    }
}
