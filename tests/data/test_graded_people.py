# SPDX-License-Identifier: MIT
"""test_graded_people - estimates of real people against those that R computed.

The numbers are those of mirt 1.47 (P. Chalmers) and catR 3.17, in
reference/irt.json and reference/ecr-dev-eap-*.csv.gz; the people are those of
Science (1992), Environment (1990), LSAT 7 and an open web sample of the ECR
(Brennan, Clark & Shaver, 1998). mirt searches a mode until its steps are small,
so its modes are right to some 1e-5.
"""

import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(__file__))
import graded_documents as graded  # noqa: E402

REVERSE = {f"Q{n}" for n in (3, 15, 19, 22, 25, 27, 29, 31, 33, 35)}
SMALL = {"science_mirt": ("dev/science-392.csv", 1),
         "environment_mirt": ("dev/environment-291.csv", 1),
         "lsat7_2pl_mirt": ("dev/lsat7-1000.csv", 0)}
ECR = {"ecr_avoidance": "reference/ecr-dev-eap-avoidance.csv.gz",
       "ecr_anxiety": "reference/ecr-dev-eap-anxiety.csv.gz"}


def people(fit, name):
    head, *rows = graded.rows(name)
    places = [head.index(item) for item in fit["items"]]
    return [[float(row[place]) for place in places] for row in rows]


class Numbers(unittest.TestCase):
    def near(self, found, expected, tolerance, what):
        self.assertLessEqual(abs(found - expected), tolerance, what)


@unittest.skipUnless(graded.have_data(), "KITH_DATA names no reference numbers")
class SmallSets(Numbers):
    def each(self):
        reference = graded.reference()
        for key, (name, low) in SMALL.items():
            fit = reference[key]
            yield fit, low, people(fit, name)

    def test_the_first_fifty_means_and_their_errors(self):
        for fit, low, rows in self.each():
            made = graded.Questionnaire(graded.document(fit, low))
            for row, mean, error in zip(rows, fit["first_rows"]["eap"],
                                        fit["first_rows"]["eap_se"]):
                found = made.estimate(row)
                self.near(found[0], mean, 1e-10, fit["tag"])
                self.near(found[1], error, 1e-10, fit["tag"])
                self.near(found[2], mean, 5e-7, fit["tag"])

    def test_the_means_of_all_people(self):
        for fit, low, rows in self.each():
            made = graded.Questionnaire(graded.document(fit, low))
            found = [made.estimate(row) for row in rows]
            self.near(sum(at[0] for at in found) / len(found),
                      fit["eap_mean"], 1e-10, fit["tag"])
            self.near(sum(at[1] for at in found) / len(found),
                      fit["eap_se_mean"], 1e-10, fit["tag"])

    def test_the_first_fifty_modes_and_their_errors(self):
        for fit, low, rows in self.each():
            made = graded.Questionnaire(
                graded.document(fit, low, estimate="map"))
            for row, mode, error in zip(rows, fit["first_rows"]["map"],
                                        fit["first_rows"]["map_se"]):
                found = made.estimate(row)
                self.near(found[0], mode, 2e-5, fit["tag"])
                self.near(found[1], error, 2e-4, fit["tag"])

    def test_information_and_expected_sums(self):
        for fit, low, _ in self.each():
            made = graded.Questionnaire(graded.document(fit, low))
            curve = fit["test_info_at_theta"]
            for theta, information, total in zip(curve["theta"], curve["info"],
                                                 fit["expected_sum_at_theta"]):
                self.near(made.at("information", 0, theta), information,
                          1e-10, fit["tag"])
                self.near(made.at("expected_sum", 0, theta)
                          + low * len(fit["items"]), total, 1e-10, fit["tag"])

    def test_sum_score_tables(self):
        for fit, low, _ in self.each():
            made = graded.Questionnaire(graded.document(fit, low))
            means, errors, shares = made.sums()
            table = fit["eapsum"]
            self.assertEqual(len(table["sum"]), len(means))
            self.near(sum(shares), 1, 1e-12, fit["tag"])
            for i, mean in enumerate(means):
                self.near(mean, table["theta"][i], 1e-10, fit["tag"])
                self.near(errors[i], table["se"][i], 1e-10, fit["tag"])
                self.near(shares[i] * fit["n"], table["expected"][i], 1e-8,
                          fit["tag"])


@unittest.skipUnless(graded.have_data(), "KITH_DATA names no reference numbers")
class Ecr(Numbers):
    def each(self, estimate="eap"):
        reference = graded.reference()
        dropped = set(reference["ecr_rows_dropped_all_missing"])
        for key, name in ECR.items():
            fit = reference[key]
            rows = [[value or None for value in row] for i, row in
                    enumerate(people(fit, "dev/ecr-dev-10000.csv.gz"), 1)
                    if i not in dropped]
            expected = [[float(cell) for cell in row[1:]]
                        for row in graded.rows(name)[1:]]
            self.assertEqual(len(rows), len(expected))
            yield fit, rows, expected, graded.Questionnaire(
                graded.document(fit, 1, REVERSE, estimate))

    def test_the_mean_and_error_of_each_of_ten_thousand(self):
        for fit, rows, expected, made in self.each():
            for row, (mean, error, _, _) in zip(rows, expected):
                found = made.estimate(row)
                self.near(found[0], mean, 1e-10, fit["tag"])
                self.near(found[1], error, 1e-10, fit["tag"])

    def test_the_mode_and_error_of_each_of_ten_thousand(self):
        for fit, rows, expected, made in self.each("map"):
            for row, (_, _, mode, error) in zip(rows, expected):
                found = made.estimate(row)
                self.near(found[0], mode, 2e-5, fit["tag"])
                self.near(found[1], error, 2e-4, fit["tag"])

    def test_information_and_expected_sums(self):
        for fit, _, _, made in self.each():
            curve = fit["test_info_at_theta"]
            for theta, information, total in zip(curve["theta"], curve["info"],
                                                 fit["expected_sum_at_theta"]):
                self.near(made.at("information", 0, theta), information, 1e-9,
                          fit["tag"])
                self.near(made.at("expected_sum", 0, theta) + 18, total, 1e-9,
                          fit["tag"])

    def test_the_information_of_each_item_at_zero(self):
        reference = graded.reference()
        made = graded.Questionnaire(
            graded.document(reference["ecr_anxiety"], 1, REVERSE))
        for i, expected in enumerate(
                reference["cat_anxiety_catR"]["info_at_0"]):
            self.near(made.at("item_information", 0, i, 0), expected, 1e-9, i)


if __name__ == "__main__":
    if not graded.have_data():
        print("skipped: KITH_DATA names no folder with reference/irt.json")
    unittest.main()
