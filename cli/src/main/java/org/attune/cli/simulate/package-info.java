/// `attune simulate`: invented cases whose tensions are known.
@NullMarked
package org.attune.cli.simulate;

import org.jspecify.annotations.NullMarked;
