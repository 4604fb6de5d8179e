/// An invented practice for the tests of charts and pages.
@NullMarked
package org.attune.figures.sample;

import org.jspecify.annotations.NullMarked;
