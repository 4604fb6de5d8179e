/// How coders code a session: segments, marks, the small steps that a sheet is made of, and what is settled when two differ.
@NullMarked
package org.attune.core.coding;

import org.jspecify.annotations.NullMarked;
