package org.alliancesim.world;

import static org.alliancesim.world.VariableDefinition.define;

/**
 * How states behave: the coefficients of interests, concerns and dynamics. Utilities are in logit
 * units. Every default is an assumption: the priors of {@code docs/odd.md}, section
 * "Initialization".
 */
public enum Coefficient implements Variable {
  BETA_GAIN(
      weight(
          "beta-gain", "β_gain", "interest in arms savings, per 1% of the military budget", "0.3")),
  BETA_SEC(weight("beta-sec", "β_sec", "interest in protection", "2")),
  BETA_LEVER(weight("beta-lever", "β_lever", "interest in a say where a rival already sits", "1")),
  BETA_ALIGN(
      moving("beta-align", "β_align", "interest in alignment with the members, or cost of it")
          .range(0, 100)
          .defaulting("{normal: [0, 3], min: 0}")),
  BETA_FORUM(
      moving("beta-forum", "β_forum", "interest in business beyond defence")
          .range(0, 100)
          .defaulting("{normal: [0, 3], min: 0}")),
  BETA_ISO(
      weight(
          "beta-iso",
          "β_iso",
          "how the leader's isolation multiplies the cost of Western ties",
          "1")),
  BETA_RES(
      moving("beta-res", "β_res", "how resentment of the alliance weighs against what binds to it")
          .range(0, 100)
          .defaulting("{normal: [6, 3], min: 0}")),
  KAPPA(
      moving("kappa", "κ", "inertia: what any change of status costs")
          .range(-20, 50)
          .defaulting("{normal: [5.5, 1]}")),
  KAPPA_EXIT(
      moving("kappa-exit", "κ_exit", "what giving up full membership costs on top")
          .range(0, 50)
          .defaulting("{normal: [2, 1], min: 0}")),
  PHI(
      moving("phi", "φ", "loss of face in a public refusal, for candidate and chair")
          .range(0, 100)
          .defaulting("1")),
  ATTENTION(
      moving("attention", "α", "probability that a state reconsiders its status in a month")
          .unit("1/month")
          .defaulting("0.16666666666666666")),
  OMEGA(
      moving("omega", "ω", "symbolic part of any status, whatever it gives")
          .defaulting("{uniform: [0.1, 0.5]}")),
  GAMMA_0(
      moving("gamma-0", "γ₀", "a member's goodwill to a candidate about whom it has no concern")
          .range(-50, 50)
          .defaulting("{normal: [4.5, 1]}")),
  GAMMA_AFF(weight("gamma-aff", "γ_aff", "concern: affinity to the candidate", "2")),
  GAMMA_GAIN(
      weight("gamma-gain", "γ_gain", "concern: the leader's friends value a strong newcomer", "1")),
  GAMMA_SALES(
      weight("gamma-sales", "γ_sales", "concern: change of the member's own arms sales", "0.5")),
  GAMMA_RIV(
      moving("gamma-riv", "γ_riv", "concern: the candidate is a rival")
          .range(0, 100)
          .defaulting("{normal: [8, 4], min: 0}")),
  GAMMA_PATRON(
      weight(
          "gamma-patron",
          "γ_patron",
          "concern: the candidate is a rival of an outside friend",
          "3")),
  GAMMA_BLOC(weight("gamma-bloc", "γ_bloc", "concern: the candidate brings a rival bloc in", "2")),
  GAMMA_ENTRAP(
      weight("gamma-entrap", "γ_entrap", "concern: the candidate's enemies become ours", "1")),
  CHI(
      moving("chi", "χ", "share of the rivalry concern that an accepted precedent removes")
          .defaulting("0")),
  PSI(weight("psi", "ψ", "consent that full pressure buys", "3")),
  COST(weight("cost", "cost", "what full pressure costs the chair", "0.6")),
  R_PRESS(weight("r-press", "r_press", "resentment that full pressure leaves", "0.2")),
  NU(
      moving("nu", "ν", "half-width of the band in which a member abstains")
          .range(0, 100)
          .defaulting("0.2")),
  RATIFICATION(
      moving("ratification", "r", "monthly probability that a willing member ratifies")
          .unit("1/month")
          .defaulting("{beta: [1.5, 3.5]}")),
  LAMBDA_0(
      moving("lambda-0", "λ₀", "clashes a month in a full rivalry without excitation")
          .unit("1/month")
          .range(0, 100)
          .defaulting("{uniform: [0.014, 0.02]}")),
  DECAY(
      moving("tension-decay", "d", "share of the excitation that a month removes")
          .unit("1/month")
          .defaulting("0.12")),
  XI(moving("xi", "ξ", "excitation that one clash leaves").range(0, 100).defaulting("5.5")),
  SIGNAL(
      moving("signal", "signal", "excitation when one side applies or the alliance admits it")
          .range(0, 100)
          .defaulting("0.5")),
  JUMP(moving("rivalry-jump", "j", "how far a clash moves rivalry towards 1").defaulting("0.1")),
  RETURN(
      moving("rivalry-return", "r_R", "how far a quiet month moves rivalry towards its baseline")
          .unit("1/month")
          .defaulting("0.05")),
  HELP_0(
      moving("help-0", "h₀", "log-odds of help to a member whom the leader likes as the attacker")
          .range(-1000, 1000)
          .defaulting("{normal: [-2, 1]}")),
  HELP_F(
      moving("help-affinity", "h_F", "weight of the leader's affinities in the decision to help")
          .range(-1000, 1000)
          .defaulting("2")),
  HELP_GAIN(
      moving("help-gain", "k⁺", "share of the missing credibility that help restores")
          .defaulting("0.1")),
  HELP_LOSS(
      moving("help-loss", "k⁻", "share of credibility that refused help costs").defaulting("0.15")),
  HELP_RESENTMENT(
      moving("help-resentment", "ρ⁺", "resentment of a member left without help")
          .range(0, 10)
          .defaulting("0.25")),
  CLASH_RESENTMENT(
      moving("clash-resentment", "ρ⁼", "resentment of both members after a clash between them")
          .range(0, 10)
          .defaulting("0.1")),
  RESENTMENT_DECAY(
      moving("resentment-decay", "d_ρ", "share of resentment that a month removes")
          .unit("1/month")
          .defaulting("0.01")),
  CREDIBILITY_RETURN(
      moving("credibility-return", "r_K", "how far a month moves credibility towards its start")
          .unit("1/month")
          .defaulting("0.01")),
  SETTLEMENT_0(
      moving("settlement-0", "s₀", "monthly hazard that a rivalry is settled")
          .unit("1/month")
          .defaulting("0.003")),
  SETTLEMENT_1(
      moving("settlement-1", "s₁", "how much faster when both sides hold a status")
          .range(0, 1000)
          .defaulting("2")),
  SETTLEMENT_DROP(
      moving("settlement-drop", "q", "share of the rivalry's baseline that a settlement removes")
          .defaulting("0.5")),
  ZETA(moving("zeta", "ζ", "how far a full rivalry with an equal is a threat").defaulting("0.5")),
  B_STAR(
      moving("b-star", "B*", "tie to a rival bloc from which obligations count as contrary")
          .range(0, 10)
          .defaulting("0.4")),
  EPSILON(
      define("epsilon", "ε", "elasticity of substitution between arms suppliers")
          .range(0, 50)
          .defaulting("3")),
  PHI_DOLLAR(
      define("dollars-per-tiv", "φ_$", "US$ of a full price per SIPRI trend-indicator value")
          .unit("US$/TIV")
          .range(1e-3, 100)
          .defaulting("{triangular: [1, 2.3, 4.5]}")),
  EQUIPMENT(
      define("equipment", "η_A", "largest share of its budget that a state's arms imports can cost")
          .unit("share")
          .range(0.01, 1)
          .defaulting("{uniform: [0.15, 0.35]}")),
  COOLDOWN_RETURNED(
      moving("cooldown-returned", "T_ret", "wait after an application is returned")
          .unit("months")
          .range(0, 1200)
          .defaulting("12")),
  COOLDOWN_REFUSED(
      moving("cooldown-refused", "T_ref", "wait after a refusal by vote")
          .unit("months")
          .range(0, 1200)
          .defaulting("18"));

  private final VariableDefinition definition;

  Coefficient(VariableDefinition definition) {
    this.definition = definition;
  }

  /** All but those of the arms market, which is opened once, may change during a history. */
  private static VariableDefinition moving(String key, String symbol, String meaning) {
    return define(key, symbol, meaning).moves();
  }

  private static VariableDefinition weight(
      String key, String symbol, String meaning, String scaleOfHalfNormal) {
    return moving(key, symbol, meaning)
        .range(0, 100)
        .defaulting("{half-normal: " + scaleOfHalfNormal + "}");
  }

  @Override
  public VariableDefinition definition() {
    return definition;
  }
}
