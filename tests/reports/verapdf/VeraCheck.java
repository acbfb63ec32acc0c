import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Validates files with veraPDF: VeraCheck FLAVOUR[,FLAVOUR…], the names of the files on the standard input, one a line; each is
 * taken up as soon as it is named.
 *
 * <p>One line for each file and flavour, parts apart by tabs: PASS or FAIL, flavour, number of checks, file; below a FAIL,
 * one line for each rule that failed: RULE, how often, clause, message, where first.
 */
public class VeraCheck {
    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        ExecutorService workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        BufferedReader files = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = files.readLine(); line != null; line = files.readLine()) {
            String file = line;
            workers.submit(() -> check(file, arguments[0].split(",")));
        }
        workers.shutdown();
    }

    private static void check(String file, String[] flavours) {
        for (String flavour : flavours) {
            String told = told(file, flavour);
            synchronized (System.out) {
                System.out.print(told);
            }
        }
    }

    private static String told(String file, String flavour) {
        try {
            ValidationResult result = validated(file, PDFAFlavour.byFlavourId(flavour));
            String verdict = result.isCompliant() ? "PASS" : "FAIL";
            return line(verdict, flavour, String.valueOf(result.getTotalAssertions()), file) + failures(result);
        } catch (Exception error) {
            return line("FAIL", flavour, "0", file) + line("RULE", "1", "-", String.valueOf(error), file);
        }
    }

    private static ValidationResult validated(String file, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser);
        }
    }

    private static String failures(ValidationResult result) {
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, String> places = new TreeMap<>();
        for (TestAssertion check : result.getTestAssertions()) {
            if (check.getStatus() == TestAssertion.Status.FAILED) {
                String rule = check.getRuleId().getClause() + "-" + check.getRuleId().getTestNumber() + "\t" + oneLine(check.getMessage());
                counts.merge(rule, 1, Integer::sum);
                places.putIfAbsent(rule, oneLine(check.getLocation().getContext()));
            }
        }
        StringBuilder told = new StringBuilder();
        counts.forEach((rule, count) -> told.append(line("RULE", String.valueOf(count), rule, places.get(rule))));
        return told.toString();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static String line(String... parts) {
        return String.join("\t", parts) + "\n";
    }
}
