package org.attune.store.access;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/// Who asks for a record. Nothing is had without one.
public sealed interface Asker {

    /// How the audit names the asker: by id, never by name.
    String inAudit();

    /// Somebody who is signed in.
    ///
    /// @param personId who
    /// @param roles as what; a role that was taken away since counts no more
    record Member(String personId, Set<Role> roles) implements Asker {
        public Member {
            requireNonNull(personId, "personId");
            roles = Set.copyOf(roles);
        }

        @Override
        public String inAudit() {
            return "member:" + personId;
        }
    }

    /// Whether it is the client of this case, on their own page.
    default boolean isOnOwnPageOf(String caseId) {
        return this instanceof Client client && client.isOnOwnPage() && client.caseId().equals(caseId);
    }

    /// A client, by a link.
    ///
    /// @param caseId whose case
    /// @param formId the one form that the link opens; empty on their own page
    record Client(String caseId, String formId) implements Asker {
        public Client {
            requireNonNull(caseId, "caseId");
            requireNonNull(formId, "formId");
        }

        /// Whether the client is on their own page, which holds all of their forms.
        public boolean isOnOwnPage() {
            return formId.isEmpty();
        }

        @Override
        public String inAudit() {
            return "client:" + caseId;
        }
    }

    /// The program itself, as when somebody signs in who is not known yet.
    ///
    /// @param job what for, such as `sign-in`
    record Program(String job) implements Asker {

        /// Whoever runs the machine takes everything out of it, as far as therapists may see it. They have the files and the
        /// keys anyway; this way the audit says so.
        public static final Program EXPORT = new Program("export");

        public Program {
            requireNonNull(job, "job");
        }

        /// Whether it takes cases out, which is the only job that reads them.
        public boolean isExport() {
            return equals(EXPORT);
        }

        @Override
        public String inAudit() {
            return "program:" + job;
        }
    }
}
