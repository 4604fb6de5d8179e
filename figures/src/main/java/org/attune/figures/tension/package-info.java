/// Pictures of a tension, each with the same in words: who saw it, the way its repair took, and the V in the scores.
@NullMarked
package org.attune.figures.tension;

import org.jspecify.annotations.NullMarked;
