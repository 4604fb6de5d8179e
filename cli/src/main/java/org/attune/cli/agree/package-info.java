/// `attune agree`: how far coders agree.
@NullMarked
package org.attune.cli.agree;

import org.jspecify.annotations.NullMarked;
