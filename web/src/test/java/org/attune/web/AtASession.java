package org.attune.web;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// What many tests begin with: a practice for all of a class, and for each test a session in a case of its own about which the
/// check was asked.
abstract class AtASession {

    @TempDir
    static Path folder;
    static House house;
    AskedSession session;

    @BeforeAll
    static void openHouse() {
        house = House.empty(folder);
    }

    @AfterAll
    static void closeHouse() {
        house.close();
    }

    @BeforeEach
    void askAboutASession() {
        session = AskedSession.in(house);
    }
}
