/// `attune look`: places to look in a transcript.
@NullMarked
package org.attune.cli.look;

import org.jspecify.annotations.NullMarked;
