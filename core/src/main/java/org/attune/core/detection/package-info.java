/// Rules that find falls, one file each, and the flags they raise, which can explain themselves.
@NullMarked
package org.attune.core.detection;

import org.jspecify.annotations.NullMarked;
