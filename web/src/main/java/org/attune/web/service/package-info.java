/// How often, why, and what follows: a therapist's own cases, and counts over a whole practice for whoever leads it.
@NullMarked
package org.attune.web.service;

import org.jspecify.annotations.NullMarked;
