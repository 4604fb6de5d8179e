package org.attune.formats.scores;

import java.util.List;

import org.attune.core.course.Case;

/// What is done with cases as they are read.
///
/// It is called with batches of whole cases, perhaps in several threads at once, and must depend on nothing but its
/// argument. The cases of a batch ascend by id (in the byte order of UTF-8). A client with scores on several watched
/// scales comes once for each, in the order of the scales' names, always within one batch.
@FunctionalInterface
public interface CaseWork<R> {

    /// The result for a batch, which must not be null.
    R on(List<Case> cases);
}
