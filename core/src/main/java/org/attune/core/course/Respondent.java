package org.attune.core.course;

/// Who filled a form.
public enum Respondent {
    CLIENT, THERAPIST, OBSERVER
}
