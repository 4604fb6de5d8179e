/// What tests of several modules share: people, courses with known tensions, and golden files.
@NullMarked
package org.attune.testkit;

import org.jspecify.annotations.NullMarked;
