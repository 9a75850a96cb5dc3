# Something in the neighbourhood is broken; the number and the question where come from cases.ftl.
utter_report_problem = Thank you for telling us about this.
