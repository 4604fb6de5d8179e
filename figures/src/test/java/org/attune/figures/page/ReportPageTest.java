package org.attune.figures.page;

import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import org.attune.figures.report.Report;
import org.attune.figures.sample.InventedPractice;
import org.junit.jupiter.api.Test;

class ReportPageTest {

    @Test
    void look() throws Exception {
        try (BufferedWriter out = Files.newBufferedWriter(Path.of("target/practice.html"))) {
            ReportPage.write(InventedPractice.report("The invented practice", InventedPractice.ALLIANCE,
                    InventedPractice.cases("practice.csv", InventedPractice.ALLIANCE)), out);
        }
        try (BufferedWriter out = Files.newBufferedWriter(Path.of("target/symptoms.html"))) {
            ReportPage.write(InventedPractice.report("Symptoms in the invented practice", InventedPractice.SYMPTOMS,
                    InventedPractice.cases("practice.csv", InventedPractice.SYMPTOMS)), out);
        }
        long start = System.nanoTime();
        Report report = InventedPractice.report("Two hundred simulated courses", InventedPractice.ALLIANCE,
                InventedPractice.cases("small-open.csv", InventedPractice.ALLIANCE));
        System.out.println("model ms " + (System.nanoTime() - start) / 1e6);
        start = System.nanoTime();
        try (BufferedWriter out = Files.newBufferedWriter(Path.of("target/small-open.html"))) {
            ReportPage.write(report, out);
        }
        System.out.println("page ms " + (System.nanoTime() - start) / 1e6);
    }
}
