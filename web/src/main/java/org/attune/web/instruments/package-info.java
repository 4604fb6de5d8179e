/// Which forms the practice has, by which right, and how their scores are made.
@NullMarked
package org.attune.web.instruments;

import org.jspecify.annotations.NullMarked;
