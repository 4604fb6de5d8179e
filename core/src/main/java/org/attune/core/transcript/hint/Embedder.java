package org.attune.core.transcript.hint;

import java.util.List;

/// Turns texts into vectors so that texts which mean much the same lie close together.
///
/// It is given to the rules that need one; without one those rules are not there and the others work.
public interface Embedder {

    /// Which model, and the fingerprint of its file: vectors of two models do not compare.
    String model();

    /// A vector of length 1 for each text, in order.
    List<float[]> embed(List<String> texts);
}
