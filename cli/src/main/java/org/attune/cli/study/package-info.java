/// `attune study`: how often, how long, and what follows.
@NullMarked
package org.attune.cli.study;

import org.jspecify.annotations.NullMarked;
