/// What is a therapist's alone, under a key that only their own secret opens.
@NullMarked
package org.attune.store.own;

import org.jspecify.annotations.NullMarked;
