/// The inner chart: head, heart and gut as a trio that plays while somebody listens to another person.
///
/// A metaphor for one's own reflection and nothing that was validated: nothing is summed, nothing is aimed at, and nobody's is
/// put beside anybody else's.
///
/// *Source:* the trio is from two posts of April 2012 on goodmedicine.org.uk, found under stressedtozest/2012/04, whose titles
/// begin with the jazz trio metaphor; they rework Rogers' three conditions (doi 10.1037/h0045357).
@NullMarked
package org.attune.core.trio;

import org.jspecify.annotations.NullMarked;
