package org.attune.web.visit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Whom a desk, or one of its methods, admits. What says nothing admits nobody: such a page answers 500, and a test fails.
///
/// It opens the door and no more: what a person sees inside is decided by the store, which is asked as that person.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Admits {

    /// Being one of these is enough.
    Guest[] value();
}
